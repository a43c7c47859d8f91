using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Presentation.Forms;

namespace PanjinPropertyCms.Contents.Models;

/// <summary>The editor's page.</summary>
internal sealed record EditorPage
{
    public required ContentTypeDefinition Type { get; init; }

    public required EditorForm Form { get; init; }

    public required FieldsModel Fields { get; init; }

    /// <summary>The item as it is stored; null while there is none.</summary>
    public ContentRecord? Record { get; init; }

    public required EditorChoices Choices { get; init; }

    public bool MayPublish { get; init; }

    /// <summary>Both texts, where somebody else saved in between.</summary>
    public Conflict? Conflict { get; init; }

    /// <summary>Whose browser may keep what is typed here.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The address of an item that is public is changed elsewhere, where the old one goes on leading to it.</summary>
    public bool AddressIsFixed => Record?.Item.PublishedNumber is not null;

    public bool MaySubmit => Record is not { Item.IsAwaitingReview: true };

    /// <summary>Groups that are narrow enough to stand beside the text.</summary>
    public static bool IsNarrow(FieldsModel group) => group.Fields.All(f => f.Field.Kind is not (FieldKind.Html or FieldKind.Rows));
}

/// <param name="Divisions">Indented by their level.</param>
/// <param name="Organisations">By name.</param>
internal sealed record EditorChoices(IReadOnlyList<FieldChoice> Divisions, IReadOnlyList<FieldChoice> Organisations);
