/// What guardians and the young person see of a case through their links. [FamilySight] reads one declared table
/// (`family/sight.txt`) with a cell for each decision capability, non-disclosure order, viewer and kind of content;
/// `docs/family-sight.md` is generated from it. What is not SEEN is left out, and nothing tells that it was.
///
/// The principles. What one wrote oneself is always seen, what the other guardian wrote never. A young person who is
/// capable and forbids it is not told about to guardians; where capability was not asked, this holds for children of
/// ten years and more. What must not be told further is for the young person and the professionals only. With a
/// non-disclosure order nothing goes to a guardian that could tell where the child lives or who works with it. The
/// professional's description of the situation goes to nobody by link: who wants it asks for access to the data.
/// Source: domain §2.11, §3 (C5, D10), §8.10; act 785/1992 §9 and §11; code list 1.2.246.537.5.40202.
@NullMarked
package fi.otverkko.intake.familysight;

import org.jspecify.annotations.NullMarked;
