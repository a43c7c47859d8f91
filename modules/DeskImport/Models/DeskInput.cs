using PanjinPropertyCms.DeskImport.Contracts;

namespace PanjinPropertyCms.DeskImport.Models;

/// <param name="Document">What was read.</param>
/// <param name="Type">The content type that was chosen; null leaves it to the site.</param>
/// <param name="Moved">Null for what is new; else what is known of it on the former site.</param>
internal sealed record DeskInput(CleanDocument Document, string? Type, MovedFrom? Moved);

/// <param name="PublishedOn">When it was first published there.</param>
/// <param name="Addresses">Its addresses there.</param>
internal sealed record MovedFrom(DateOnly? PublishedOn, IReadOnlyList<string> Addresses);
