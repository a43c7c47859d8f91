using PanjinPropertyCms.Media.Contracts;
using PanjinPropertyCms.Presentation.Forms;

namespace PanjinPropertyCms.Media.Services;

/// <summary>Files that a field of a form refers to by their key.</summary>
internal sealed class MediaLookup(IMediaLibrary library) : IFieldLookup
{
    public FieldKind Kind => FieldKind.Media;

    public async Task<IReadOnlyDictionary<string, FieldTarget>> FindAsync(IReadOnlyCollection<string> texts, string? type, CancellationToken cancellationToken) =>
        (await library.FindManyAsync(texts, cancellationToken)).ToDictionary(f => f.Key, f => new FieldTarget(f.Key, f.Key, f.Value.Facts));
}
