using PanjinPropertyCms.Contents.Comparing;

namespace PanjinPropertyCms.Contents.Models;

/// <summary>Two texts of one item, field by field.</summary>
/// <param name="By">Who saved in between.</param>
/// <param name="Changed">The fields that differ: theirs before, mine after.</param>
/// <param name="Same">The labels of those that do not.</param>
internal sealed record Conflict(string By, DateTime AtUtc, IReadOnlyList<ChangedField> Changed, IReadOnlyList<string> Same);
