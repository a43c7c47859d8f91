using PanjinPropertyCms.DeskImport.Contracts;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.DeskImport.Services;

/// <summary>The kinds of publication that a document can be made into, as far as the person at hand may edit them.</summary>
internal sealed class DeskTypes(Enabled<IDraftReader> readers, ContentTypes types, IAuthorizer authorizer)
{
    internal async Task<IReadOnlyList<DeskType>> AllAsync(CancellationToken cancellationToken)
    {
        var allowed = new List<DeskType>();
        foreach (var reader in readers)
        {
            if (types.Find(reader.ContentType) is { } type && await authorizer.CanAsync(type.EditPermission, cancellationToken))
            {
                allowed.Add(new DeskType(type, reader));
            }
        }

        return allowed;
    }

    /// <summary>The named one, or the one that fits the document best; null where the person may make none.</summary>
    internal async Task<DeskType?> ChooseAsync(string? name, CleanDocument document, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        return all.FirstOrDefault(t => t.Type.Name == name) ?? all.MaxBy(t => t.Reader.Fit(document));
    }
}

/// <summary>A content type with what reads documents for it.</summary>
internal sealed record DeskType(ContentTypeDefinition Type, IDraftReader Reader);
