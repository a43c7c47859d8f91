using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Import;

/// <summary>Brings some lines in with two queries and one unit of work. It writes what <see cref="SaveDraft"/> and <see cref="PublishContent"/> write, for many at once.</summary>
internal sealed class ImportChunk(
    CmsDbContext db, IUnitOfWork work, SlugNumbers slugs, ContentChange change, IAuditLog audit, IChangeLog changes,
    FormerAddresses addresses, Security.CurrentActor current, TimeProvider time)
{
    internal async Task RunAsync(IReadOnlyList<(long Number, ContentDraft Draft)> lines, ContentTypeDefinition type, bool publish, ImportReport report, CancellationToken cancellationToken)
    {
        var drafts = Deduplicate(lines, report);
        var ids = drafts.Keys.ToList();
        var known = await db.Set<ContentItem>().Where(i => i.Type == type.Name && ids.Contains(i.SourceId!)).ToDictionaryAsync(i => i.SourceId!, cancellationToken);
        var itemIds = known.Values.Select(i => i.Id).ToList();
        var latest = (await db.Set<ContentVersion>().Join(db.Set<ContentItem>().Where(i => itemIds.Contains(i.Id)), v => new { v.ItemId, v.Number }, i => new { ItemId = i.Id, Number = i.LatestNumber }, (v, _) => v)
            .ToListAsync(cancellationToken)).ToDictionary(v => v.ItemId);

        var (added, updated) = (0, 0);
        var writes = new List<Func<CancellationToken, Task>>();
        var preparations = new List<Task>();
        var projections = change.ProjectionsOf(type.Name).ToList();
        var (numbers, numbersNeeded, published) = (new Queue<string>(), 0, new List<ContentRecord>());
        var formerAddresses = new HashSet<string?>();
        foreach (var (number, draft) in drafts.Values)
        {
            var item = known.GetValueOrDefault(draft.SourceId!);
            var data = item is null ? new ContentData() : ContentData.Parse(latest[item.Id].Data);
            draft.Parts.ToList().ForEach(p => data.Merge(p));
            var json = data.ToString();
            var hash = ContentData.HashOf(draft.Title, json);
            if (draft.FormerAddresses.Count > 0 && await addresses.CheckAsync(item?.Id, draft.FormerAddresses, cancellationToken) is { } unusable)
            {
                report.AddBad(number, unusable.Message);
                continue;
            }

            if (draft.FormerAddresses.DistinctBy(OldAddress.Normalise).FirstOrDefault(a => !formerAddresses.Add(OldAddress.Normalise(a))) is { } twice)
            {
                report.AddBad(number, $"旧网址 {twice} 在文件中已经给了另一条。");
                continue;
            }

            if (item is not null && latest[item.Id].DataHash == hash && (!publish || item.Status is not (ContentStatus.Draft or ContentStatus.Submitted)))
            {
                report.Unchanged++;
                continue;
            }

            // What an editor took down stays down: the import only leaves a draft there.
            var publishThis = publish && item?.Status is not (ContentStatus.Withdrawn or ContentStatus.Superseded or ContentStatus.Removed);
            var isKnown = item is not null;
            item ??= NewItem(type, draft);
            var version = NewVersion(item, latest.GetValueOrDefault(item.Id), draft.Title, json, hash);
            if (publishThis && await RefusalsAsync(new ContentRecord(item, version), cancellationToken) is { Count: > 0 } refusals)
            {
                report.AddBad(number, string.Concat(refusals.Select(r => r.Message)));
                continue;
            }

            _ = isKnown ? updated++ : added++;
            numbersNeeded += isKnown || draft.Slug is not null ? 0 : 1;
            if (publishThis)
            {
                published.Add(new ContentRecord(item, version));
            }

            // Parsing and rendering use every core, and all of it is done before the writer gate is asked for.
            var prepared = publishThis ? Task.Run(() => Prepare(projections, item, version), cancellationToken) : Task.FromResult<List<(IProjection, object)>>([]);
            preparations.Add(prepared);
            writes.Add(async token => await WriteAsync(type, item, version, draft, numbers, publishThis, await prepared, token));
        }

        await Task.WhenAll(preparations);

        if (writes.Count > 0)
        {
            await work.RunAsync(async token =>
            {
                numbers = await slugs.TakeAsync(type.Name, numbersNeeded, token);
                foreach (var write in writes)
                {
                    await write(token);
                }

                foreach (var projection in published.Count > 0 ? projections : [])
                {
                    await projection.WrittenAsync(published, token);
                }

                return true;
            }, cancellationToken);
        }

        (report.Added, report.Updated) = (report.Added + added, report.Updated + updated);
    }

    private async Task<IReadOnlyList<Refusal>> RefusalsAsync(ContentRecord record, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        foreach (var handler in change.Handlers)
        {
            await handler.ValidateAsync(record, refusals, cancellationToken);
        }

        return refusals;
    }

    private static Dictionary<string, (long Number, ContentDraft Draft)> Deduplicate(IReadOnlyList<(long Number, ContentDraft Draft)> lines, ImportReport report)
    {
        var drafts = new Dictionary<string, (long Number, ContentDraft Draft)>();
        foreach (var (number, draft) in lines)
        {
            if (SaveDraft.Check(draft) is { Count: > 0 } refusals)
            {
                report.AddBad(number, string.Join("", refusals.Select(r => r.Message)));
            }
            else if (!drafts.TryAdd(draft.SourceId!, (number, draft)))
            {
                report.AddBad(number, $"id {draft.SourceId} 在文件中重复，已跳过。");
            }
        }

        return drafts;
    }

    private ContentItem NewItem(ContentTypeDefinition type, ContentDraft draft)
    {
        var now = time.GetUtcNow();
        return new ContentItem
        {
            Id = Guid.CreateVersion7(now),
            Type = type.Name,
            SourceId = draft.SourceId,
            Status = ContentStatus.Draft,
            DivisionId = draft.DivisionId,
            OrganisationId = draft.OrganisationId,
            CreatedUtc = now.UtcDateTime,
            Origin = draft.Origin,
            OriginUrl = draft.FormerAddresses.FirstOrDefault(),
            PublishedUtc = draft.PublishedUtc,
        };
    }

    private ContentVersion NewVersion(ContentItem item, ContentVersion? latest, string title, string json, string hash) => new()
    {
        ItemId = item.Id,
        Number = (latest?.Number ?? 0) + 1,
        Title = title,
        Data = json,
        DataHash = hash,
        AuthorId = current.Actor.Id,
        AuthorName = current.Actor.Name,
        Comment = "批量导入",
        CreatedUtc = time.GetUtcNow().UtcDateTime,
    };

    private static List<(IProjection Projection, object Rows)> Prepare(List<IProjection> projections, ContentItem item, ContentVersion version)
    {
        var record = new ContentRecord(item, version);
        return [.. projections.Select(p => (p, p.Prepare(record)))];
    }

    private async Task WriteAsync(
        ContentTypeDefinition type, ContentItem item, ContentVersion version, ContentDraft draft, Queue<string> numbers, bool publish,
        List<(IProjection Projection, object Rows)> prepared, CancellationToken cancellationToken)
    {
        var isNew = item.Revision == 0;
        if (isNew)
        {
            item.Slug = draft.Slug ?? numbers.Dequeue();
            db.Add(item);
        }

        await addresses.AddAsync(item.Id, draft.FormerAddresses, cancellationToken);
        version.State = publish ? VersionState.Published : VersionState.Draft;
        db.Add(version);
        await SupersedeAsync(item, publish, cancellationToken);
        item.LatestNumber = version.Number;
        item.ModifiedUtc = version.CreatedUtc;
        item.Revision++;
        if (publish)
        {
            item.PublishedNumber = version.Number;
            item.Status = ContentStatus.Published;
            item.PublishedUtc ??= version.CreatedUtc;
            (item.PublishAtUtc, item.SubmittedUtc) = (null, null);
        }

        var record = new ContentRecord(item, version);
        if (publish || item.PublishedNumber is null)
        {
            (item.DisplayText, item.Summary) = (version.Title, record.Data.Summary);
        }

        foreach (var (projection, rows) in prepared)
        {
            await projection.WriteAsync(record, rows, cancellationToken);
        }

        if (publish)
        {
            foreach (var handler in change.Handlers)
            {
                await handler.PublishedAsync(record, cancellationToken);
            }
        }

        audit.Write(isNew ? "content.import" : "content.reimport", type.Name, item.Id.ToString(), version.Title);
        changes.Append(type.ChangeKind, item.Id);
    }

    private async Task SupersedeAsync(ContentItem item, bool publish, CancellationToken cancellationToken)
    {
        if (publish && item.PublishedNumber is { } old && await db.Set<ContentVersion>().FindAsync([item.Id, old], cancellationToken) is { } replaced)
        {
            replaced.State = VersionState.Superseded;
        }
    }
}
