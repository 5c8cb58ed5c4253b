/// Trainings and infos of one area: `event` publishes them, `registration` gives out their places.
@NullMarked
package fi.otverkko.training;

import org.jspecify.annotations.NullMarked;
