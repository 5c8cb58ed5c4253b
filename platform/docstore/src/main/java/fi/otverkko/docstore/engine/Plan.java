package fi.otverkko.docstore.engine;

import fi.otverkko.docstore.engine.Source.Hit;
import fi.otverkko.docstore.engine.Source.Range;
import fi.otverkko.docstore.key.Key;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// How the documents for one query are found: which are proposed, and whether they come in its order.
sealed interface Plan {

    /// The places of all documents that can match, each once.
    Stream<Key> places();

    /// Whether they come as the query sorts, so that the walk can end at its limit.
    boolean ordered();

    /// Whether something of the query limits the entries that are looked at.
    boolean bounded();

    /// How many entries there are to be looked at, if there is no limit.
    long entries();

    /// Along one source.
    ///
    /// @param exact whether every entry leads to a document that matches, and each to one of its own
    record Walk(
            Source source,
            List<Range> ranges,
            boolean ordered,
            boolean down,
            boolean bounded,
            boolean exact,
            long entries)
            implements Plan {

        @Override
        public Stream<Key> places() {
            var places = ranges.size() > 1 && ordered
                    ? merged()
                    : ranges.stream().flatMap(range -> source.walk(range, down)).map(Hit::place);
            return source.many() ? places.filter(new HashSet<Key>()::add) : places;
        }

        /// The stretches have different beginnings; what follows those is the order asked for.
        private Stream<Key> merged() {
            Comparator<Head> order =
                    (one, other) -> one.hit.entry().compareTail(one.prefix, other.hit.entry(), other.prefix);
            var heads = new PriorityQueue<Head>(down ? order.reversed() : order);
            for (var range : ranges) {
                Head.next(source.walk(range, down).iterator(), range.prefix(), heads);
            }
            var merged = new Iterator<Key>() {
                @Override
                public boolean hasNext() {
                    return !heads.isEmpty();
                }

                @Override
                public Key next() {
                    var head = heads.remove();
                    Head.next(head.rest, head.prefix, heads);
                    return head.hit.place();
                }
            };
            return StreamSupport.stream(((Iterable<Key>) () -> merged).spliterator(), false);
        }
    }

    /// The next of one stretch.
    record Head(Hit hit, int prefix, Iterator<Hit> rest) {

        static void next(Iterator<Hit> rest, int prefix, PriorityQueue<Head> heads) {
            if (rest.hasNext()) {
                heads.add(new Head(rest.next(), prefix, rest));
            }
        }
    }

    /// What any of several walks finds.
    record Union(List<Walk> walks) implements Plan {

        @Override
        public Stream<Key> places() {
            return walks.stream().flatMap(Walk::places).filter(new HashSet<Key>()::add);
        }

        @Override
        public boolean ordered() {
            return false;
        }

        @Override
        public boolean bounded() {
            return true;
        }

        @Override
        public long entries() {
            return walks.stream().mapToLong(Walk::entries).sum();
        }
    }
}
