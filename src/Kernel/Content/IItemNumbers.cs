namespace PanjinPropertyCms.Kernel.Content;

/// <summary>The official numbers of a type's items (发文字号), from columns of its projection: the console finds and shows items by them.</summary>
public interface IItemNumbers
{
    string ContentType { get; }

    /// <summary>A query that callers narrow further; an item without a number is left out or has null.</summary>
    IQueryable<ItemNumber> Numbers { get; }
}

/// <summary>An item and the number that people know it by.</summary>
public sealed class ItemNumber
{
    public Guid ItemId { get; init; }

    public string? Number { get; init; }
}
