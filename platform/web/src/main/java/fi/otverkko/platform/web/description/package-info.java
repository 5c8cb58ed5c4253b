/// The description of a service's API (`/v3/api-docs`, OpenAPI 3.1): what the arguments of package `web`
/// look like to a caller, and how problems look.
@NullMarked
package fi.otverkko.platform.web.description;

import org.jspecify.annotations.NullMarked;
