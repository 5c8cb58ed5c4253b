package fi.otverkko.platform.messaging;

import java.util.function.Predicate;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/// Which event types a binding listens to, so that what nobody here wants is passed over before it has cost anything.
final class Listened {

    private static final String INPUT = "-in-0";

    private final BindingServiceProperties bindings;
    private final BeanFactory beans;

    Listened(BindingServiceProperties bindings, BeanFactory beans) {
        this.bindings = bindings;
        this.beans = beans;
    }

    /// The types that what is bound to a topic, or to a pattern of topics, in a group listens to.
    ///
    /// @return all types if what is bound there is no plain [Inbox]
    Predicate<String> types(String destination, String group) {
        return bindings.getBindings().entrySet().stream()
                .filter(binding -> binding.getKey().endsWith(INPUT))
                .filter(binding -> destination.equals(binding.getValue().getDestination())
                        && group.equals(binding.getValue().getGroup()))
                .map(binding -> binding.getKey().substring(0, binding.getKey().length() - INPUT.length()))
                .map(function -> listened(beans.getBean(function)))
                .reduce(Predicate::or)
                .orElse(type -> true);
    }

    private static Predicate<String> listened(Object function) {
        return function instanceof Inbox inbox ? inbox::listensTo : type -> true;
    }
}
