package dev.migrate.rule;

import dev.migrate.catalog.ForeignDataWrapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class ForeignDataWrapperRule implements RenameRule<ForeignDataWrapper> {
    @Override
    public Class<ForeignDataWrapper> type() {
        return ForeignDataWrapper.class;
    }

    @Override
    public List<Statement> create(ForeignDataWrapper wrapper, List<Clause> parts, Scene scene) {
        List<String> words = new ArrayList<>();
        words.add("CREATE " + address(wrapper.id()));
        if (wrapper.handler() != null) {
            words.add(function("HANDLER", wrapper.handler()));
        }
        if (wrapper.validator() != null) {
            words.add(function("VALIDATOR", wrapper.validator()));
        }
        ForeignOptions.clause(wrapper.options()).ifPresent(words::add);
        return List.of(
                ForeignOptions.withNote(Statement.of(String.join(" ", words)), alter(wrapper), wrapper.options()));
    }

    @Override
    public List<Statement> drop(ForeignDataWrapper wrapper, Scene scene) {
        return List.of(Statement.of("DROP " + address(wrapper.id())));
    }

    @Override
    public Changes<ForeignDataWrapper> changes() {
        return Changes.<ForeignDataWrapper>of()
                .on((from, to, scene) -> altered(to, "HANDLER", to.handler()), "handler")
                .on((from, to, scene) -> altered(to, "VALIDATOR", to.validator()), "validator")
                .on((from, to, scene) -> ForeignOptions.change(alter(to), from.options(), to.options()), "options");
    }

    private Change altered(ForeignDataWrapper wrapper, String word, @Nullable String function) {
        return Change.inPlace(alter(wrapper) + " " + function(word, function));
    }

    private String alter(ForeignDataWrapper wrapper) {
        return "ALTER " + address(wrapper.id());
    }

    private static String function(String word, @Nullable String function) {
        return function == null ? "NO " + word : word + " " + function;
    }
}
