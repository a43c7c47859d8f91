using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Presentation.Page;

/// <summary>Shows a version that is not public as its public page would show it. The module of a type implements it beside its reader's page.</summary>
public interface IContentPreview
{
    string ContentType { get; }

    /// <summary>Fills the page's head and makes its model from the record alone, parsed as on publishing, and stores nothing.</summary>
    Task<PreviewPage> BuildAsync(ContentRecord record, CancellationToken cancellationToken);
}

/// <summary>The view of a reader's page and what it shows.</summary>
/// <param name="Module">The id of the module that brings the view.</param>
/// <param name="Controller">The folder of the view, without the word Controller.</param>
/// <param name="View">Its name.</param>
/// <param name="Model">The view's model.</param>
public sealed record PreviewPage(string Module, string Controller, string View, object Model);
