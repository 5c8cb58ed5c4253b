package fi.otverkko.platform.messaging;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import fi.otverkko.platform.kernel.Outage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The document store is away, or does not answer in time. Whether it has done what it was asked for is unknown:
/// whoever asked must be able to ask again.
final class StoreOutage implements Outage {

    private static final List<Class<? extends Throwable>> SIGNS = List.of(
            MongoSocketException.class,
            MongoTimeoutException.class,
            MongoExecutionTimeoutException.class,
            MongoServerUnavailableException.class,
            MongoConnectionPoolClearedException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoWriteConcernException.class);

    @Override
    public boolean explains(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isSign(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(Throwable cause) {
        return SIGNS.stream().anyMatch(sign -> sign.isInstance(cause));
    }
}
