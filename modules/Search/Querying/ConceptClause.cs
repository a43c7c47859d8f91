using Lucene.Net.Search;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>One way in which a concept may be held.</summary>
/// <param name="Wording">The word itself is 0, its alternatives follow. Clauses of one wording add up, of several the best counts.</param>
/// <param name="Decides">
/// Whether a member that holds this clause holds the concept. The others only add to the score of members that do: an ICU
/// word stands nowhere where its pairs do not, so walking it would find nothing more.
/// </param>
internal readonly record struct ConceptClause(Query Query, int Wording, bool Decides);
