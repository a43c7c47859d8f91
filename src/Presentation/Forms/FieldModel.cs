namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>A field as a view shows it.</summary>
/// <param name="Field">Label, hint and kind.</param>
/// <param name="Name">Under which it is sent; also the key of its messages.</param>
/// <param name="Text">What stands in it.</param>
public sealed record FieldModel(FormField Field, string Name, string Text)
{
    /// <summary>Of the element; hint and message add <c>-hint</c> and <c>-error</c>.</summary>
    public string Id => FieldNames.IdOf(Name);

    /// <summary>What a reference leads to; null where it leads nowhere.</summary>
    public FieldTarget? Target { get; init; }

    /// <summary>Of a <see cref="FieldKind.Rows"/>: what stands in the list, and an empty row for the next.</summary>
    public IReadOnlyList<RowModel> Rows { get; init; } = [];

    /// <summary>Of a <see cref="FieldKind.Rows"/>: the name of the hidden field that says that the list was sent.</summary>
    public string Mark => FormTexts.MarkOf(Name);

    /// <summary>The elements that describe this one, for <c>aria-describedby</c>.</summary>
    public string? DescribedBy(bool bad) => (Field.Hint is not null, bad) switch
    {
        (true, true) => $"{Id}-hint {Id}-error",
        (true, false) => $"{Id}-hint",
        (false, true) => $"{Id}-error",
        _ => null,
    };
}

/// <param name="Name">For example <c>Regulation.Relations[0]</c>.</param>
public sealed record RowModel(string Name, IReadOnlyList<FieldModel> Fields);

/// <summary>The fields of a form, for the theme's partial <c>_Fields</c>.</summary>
public sealed record FieldsModel(IReadOnlyList<FieldModel> Fields)
{
    /// <summary>The main part, without a heading of its own.</summary>
    public FieldsModel Main => IsLoose ? this : new([.. Fields.Where(f => f.Field.Group is null)]);

    /// <summary>The same fields without their heading, for a page that sets the heading itself.</summary>
    public FieldsModel Loose => this with { IsLoose = true };

    internal bool IsLoose { get; init; }

    /// <summary>The parts with a heading, in the order of their first fields.</summary>
    public IEnumerable<(string Name, FieldsModel Fields)> Groups =>
        Fields.Where(f => f.Field.Group is not null && !IsLoose).GroupBy(f => f.Field.Group!).Select(g => (g.Key, new FieldsModel([.. g])));
}
