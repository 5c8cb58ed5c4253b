/// One whole service in one JVM for its tests, and what a review should not have to say twice.
///
/// [ServiceTest] starts the service, [World] is everybody around it, [AccessWalk] calls all of it as everybody,
/// [HouseRules] are checked by each service's `ArchitectureTest`, [SecretRules] by its `SecretsTest`.
@NullMarked
package fi.otverkko.platform.testkit;

import org.jspecify.annotations.NullMarked;
