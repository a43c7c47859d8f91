namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>Knows what the texts of a kind of field mean: which item, which file. A module registers one for a kind whose things it keeps.</summary>
public interface IFieldLookup
{
    FieldKind Kind { get; }

    /// <summary>Finds what is typed or stored, in one query; what there is not is left out of the answer.</summary>
    /// <param name="texts">As they are stored, or as somebody typed them.</param>
    /// <param name="type">Of a <see cref="FieldKind.Content"/>, the type of items that is wanted; null is any.</param>
    Task<IReadOnlyDictionary<string, FieldTarget>> FindAsync(IReadOnlyCollection<string> texts, string? type, CancellationToken cancellationToken);
}

/// <param name="Stored">What the property holds.</param>
/// <param name="Shown">What stands in the field: something that a person can also type.</param>
/// <param name="Words">What it is: a title, the facts about a file.</param>
public sealed record FieldTarget(string Stored, string Shown, string Words);
