using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>Items that a field refers to: by id, by the id of their import, or by the address of their page, as a person copies it from the browser.</summary>
internal sealed class ContentLookupField(CmsDbContext db, ContentTypes types) : IFieldLookup
{
    public FieldKind Kind => FieldKind.Content;

    public async Task<IReadOnlyDictionary<string, FieldTarget>> FindAsync(IReadOnlyCollection<string> texts, string? type, CancellationToken cancellationToken)
    {
        var asked = texts.Select(t => Ask(t, type)).ToList();
        var ids = asked.Where(a => a.Id is not null).Select(a => a.Id!.Value).ToList();
        var slugs = asked.Where(a => a.Slug is not null).Select(a => a.Slug!).Distinct().ToList();
        var items = await db.Set<ContentItem>().AsNoTracking()
            .Where(i => (type == null || i.Type == type) && i.Status != ContentStatus.Removed && (ids.Contains(i.Id) || texts.Contains(i.SourceId!) || slugs.Contains(i.Slug)))
            .Select(i => new { i.Id, i.Type, i.Slug, i.SourceId, i.DisplayText }).ToListAsync(cancellationToken);
        var found = new Dictionary<string, FieldTarget>(StringComparer.Ordinal);
        foreach (var ask in asked)
        {
            if (items.Find(i => i.Id == ask.Id || i.SourceId == ask.Text || (ask.Slug == i.Slug && ask.Type == i.Type)) is { } item && types.Find(item.Type) is { } definition)
            {
                found[ask.Text] = new FieldTarget(item.SourceId ?? item.Id.ToString(), definition.UrlOf(item.Slug), item.DisplayText);
            }
        }

        return found;
    }

    private Asked Ask(string text, string? type)
    {
        if (Guid.TryParse(text, out var id))
        {
            return new Asked(text, id, null, null);
        }

        var path = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsolutePath : text;
        var definition = types.All.FirstOrDefault(t => (type is null || t.Name == type) && path.StartsWith(t.Path + "/", StringComparison.Ordinal));
        return new Asked(text, null, definition?.Name, definition is null ? null : path[(definition.Path.Length + 1)..].Split('/', '#', '?')[0]);
    }

    private sealed record Asked(string Text, Guid? Id, string? Type, string? Slug);
}
