using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>
/// Saves what an editor typed as a draft: of a new item, or as the next version of a published one, or over the present draft. It leaves
/// no row in the change log: readers see nothing of it, and what the console shows it reads from the database.
/// </summary>
public sealed partial class SaveDraft(
    CmsDbContext db, IUnitOfWork work, ContentTypes types, SlugNumbers slugs, IAuthorizer authorizer, CurrentActor current,
    IAuditLog audit, ContentPlaces places, FormerAddresses addresses, TimeProvider time)
{
    /// <summary>Words that addresses under a column use themselves.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "new", "edit", "search", "calendar", "articles", "feed", "api", "track" };

    /// <param name="id">Null makes a new item.</param>
    /// <param name="revision">The revision that the editor started from; ignored for a new item.</param>
    public async Task<Outcome<ContentItem>> RunAsync(Guid? id, int revision, ContentDraft draft, CancellationToken cancellationToken)
    {
        if (id is { } existing && !await places.CanSeeAsync(existing, cancellationToken))
        {
            return Refusal.NotFound("这条内容");
        }

        var type = types.Get(draft.Type);
        if (!await authorizer.CanAsync(type.EditPermission, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        var placed = await places.PlaceAsync(draft, cancellationToken);
        if (!placed.Done)
        {
            return Outcome<ContentItem>.Refused(placed.Refusals);
        }

        draft = placed.Value;
        if (Check(draft) is { Count: > 0 } refusals)
        {
            return Outcome<ContentItem>.Refused(refusals);
        }

        try
        {
            return await work.RunAsync(token => id is { } known ? ChangeAsync(known, revision, draft, token) : CreateAsync(draft, revision, token), cancellationToken);
        }
        catch (DbUpdateException) when (id is null && draft.NewId is not null)
        {
            // The same form, sent twice at once: the other one was first, and is found now.
            return await work.RunAsync(token => CreateAsync(draft, revision, token), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Stale();
        }
    }

    /// <summary>The shape of an address; null when it is good.</summary>
    internal static Refusal? CheckSlug(string slug) => SlugShape().IsMatch(slug) && !Reserved.Contains(slug)
        ? null
        : new("slug.invalid", "网址名称只能用小写字母、数字和连字符，且不能是系统保留的词。", "Slug");

    internal static Refusal Taken(string slug) => new("slug.taken", $"网址名称 {slug} 已被使用，请换一个。", "Slug");

    /// <summary>The rules of the parts' annotations, of title and address.</summary>
    internal static List<Refusal> Check(ContentDraft draft)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(draft.Title))
        {
            refusals.Add(new("title.required", "请填写标题。", "Title"));
        }

        if (draft.Slug is { } slug && CheckSlug(slug) is { } malformed)
        {
            refusals.Add(malformed);
        }

        refusals.AddRange(draft.Parts.SelectMany(AnnotationRules.Check).Select(b => new Refusal("part.invalid", b.Message, b.Member)));
        return refusals;
    }

    private async Task<Outcome<ContentItem>> CreateAsync(ContentDraft draft, int revision, CancellationToken cancellationToken)
    {
        if (draft.NewId is { } sent && await db.Set<ContentItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == sent, cancellationToken) is { } made)
        {
            return await CreateAgainAsync(made, revision, draft, cancellationToken);
        }

        if (draft.Slug is { } taken && await db.Set<ContentItem>().AnyAsync(i => i.Type == draft.Type && i.Slug == taken, cancellationToken))
        {
            return Taken(taken);
        }

        if (await addresses.CheckAsync(null, draft.FormerAddresses, cancellationToken) is { } unusable)
        {
            return unusable;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var item = new ContentItem
        {
            Id = draft.NewId ?? Guid.CreateVersion7(time.GetUtcNow()),
            Type = draft.Type,
            SourceId = draft.SourceId,
            Origin = draft.Origin,
            OriginUrl = draft.FormerAddresses.FirstOrDefault(),
            DisplayText = draft.Title,
            Slug = draft.Slug ?? await slugs.NextAsync(draft.Type, cancellationToken),
            Status = ContentStatus.Draft,
            OwnerId = current.Actor.Id,
            DivisionId = draft.DivisionId,
            OrganisationId = draft.OrganisationId,
            CreatedUtc = now,
            ModifiedUtc = now,
            PublishedUtc = draft.PublishedUtc,
            LatestNumber = 1,
            Revision = 1,
        };
        db.Add(item);
        await addresses.AddAsync(item.Id, draft.FormerAddresses, cancellationToken);
        AddVersion(item, draft, new ContentData());
        audit.Write("content.create", draft.Type, item.Id.ToString(), draft.Title);
        return item;
    }

    /// <summary>A form for a new item that came a second time: a double click, the back button, a lost answer. The same text is done already; another one is an edit.</summary>
    private async Task<Outcome<ContentItem>> CreateAgainAsync(ContentItem made, int revision, ContentDraft draft, CancellationToken cancellationToken)
    {
        if (made.OwnerId != current.Actor.Id || made.Type != draft.Type)
        {
            return new Refusal("content.idtaken", "这张表单已经不能用了。请把写好的内容复制下来，重新打开新建页面。");
        }

        var latest = await db.Set<ContentVersion>().AsNoTracking().SingleAsync(v => v.ItemId == made.Id && v.Number == made.LatestNumber, cancellationToken);
        var data = ContentData.Parse(latest.Data);
        foreach (var part in draft.Parts)
        {
            data.Set(part);
        }

        if (latest.DataHash == ContentData.HashOf(draft.Title, data.ToString()))
        {
            return made;
        }

        // Revision 1 is what this very form made: who changes the form and sends it again goes on from there.
        return await ChangeAsync(made.Id, made.Revision == 1 ? 1 : revision, draft, cancellationToken);
    }

    private async Task<Outcome<ContentItem>> ChangeAsync(Guid id, int revision, ContentDraft draft, CancellationToken cancellationToken)
    {
        var item = await db.Set<ContentItem>().SingleOrDefaultAsync(i => i.Id == id && i.Type == draft.Type, cancellationToken);
        if (item is null)
        {
            return Refusal.NotFound("这条内容");
        }

        if (item.Revision != revision)
        {
            return Refusal.Stale();
        }

        if (await MoveAsync(item, draft, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var latest = await db.Set<ContentVersion>().SingleAsync(v => v.ItemId == id && v.Number == item.LatestNumber, cancellationToken);
        var data = ContentData.Parse(latest.Data);
        var difference = ContentDifference.Of(latest.Title, data, draft);
        if (latest.State == VersionState.Draft)
        {
            db.Remove(latest);
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            item.LatestNumber++;
        }

        AddVersion(item, draft, data);
        item.ModifiedUtc = time.GetUtcNow().UtcDateTime;
        item.Revision++;
        if (item.PublishedNumber is null)
        {
            item.DisplayText = draft.Title;
        }

        audit.Write("content.edit", item.Type, item.Id.ToString(), draft.Title, difference);
        return item;
    }

    /// <summary>Owner and address. What was public once keeps its address here: <see cref="ChangeAddress"/> remembers the old one.</summary>
    private async Task<Refusal?> MoveAsync(ContentItem item, ContentDraft draft, CancellationToken cancellationToken)
    {
        if (draft.SetsOwner)
        {
            (item.DivisionId, item.OrganisationId) = (draft.DivisionId, draft.OrganisationId);
        }

        if (draft.Slug is not { } slug || slug == item.Slug || item.PublishedNumber is not null)
        {
            return null;
        }

        if (await db.Set<ContentItem>().AnyAsync(i => i.Type == item.Type && i.Slug == slug, cancellationToken))
        {
            return Taken(slug);
        }

        item.Slug = slug;
        return null;
    }

    private void AddVersion(ContentItem item, ContentDraft draft, ContentData data)
    {
        foreach (var part in draft.Parts)
        {
            data.Set(part);
        }

        item.Summary = item.PublishedNumber is null ? data.Summary : item.Summary;
        var json = data.ToString();
        db.Add(new ContentVersion
        {
            ItemId = item.Id,
            Number = item.LatestNumber,
            State = VersionState.Draft,
            Title = draft.Title,
            Data = json,
            DataHash = ContentData.HashOf(draft.Title, json),
            AuthorId = current.Actor.Id,
            AuthorName = current.Actor.Name,
            Comment = draft.Comment,
            CreatedUtc = time.GetUtcNow().UtcDateTime,
        });
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugShape();
}
