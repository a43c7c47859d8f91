using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Models;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Admin.Services.Views;

/// <summary>Keeps a list's filters and order under a name. A name that the person uses already is put on the new filters.</summary>
internal sealed class SaveView(CmsDbContext db, IUnitOfWork work, CurrentActor current, TimeProvider time)
{
    internal const int LongestName = 30;

    /// <summary>Views of one person; more would be a mistake of a program.</summary>
    private const int Most = 200;

    private const int LongestQuery = 2000;

    public async Task<Outcome<SavedView>> RunAsync(string path, string? query, string? name, CancellationToken cancellationToken)
    {
        var kept = ViewQuery.Of(query);
        if (current.Actor.Id is not { } person || !path.StartsWith("/admin/", StringComparison.Ordinal) || kept.Length > LongestQuery)
        {
            return new Refusal("view.list", "这一页不能保存为视图。");
        }

        if (name?.Trim() is not { Length: > 0 and <= LongestName } title)
        {
            return new Refusal("view.name", $"请给视图起个名字，最多 {LongestName} 个字。", "Name");
        }

        return await work.RunAsync<Outcome<SavedView>>(async token =>
        {
            var mine = db.Set<SavedView>().Where(v => v.UserId == person);
            var view = await mine.SingleOrDefaultAsync(v => v.Path == path && v.Name == title, token);
            if (view is null)
            {
                if (await mine.CountAsync(token) >= Most)
                {
                    return new Refusal("view.many", $"您的视图已有 {Most} 个，请先删掉不用的。");
                }

                view = new SavedView { Id = Guid.CreateVersion7(time.GetUtcNow()), UserId = person, Path = path, Name = title, CreatedUtc = time.GetUtcNow().UtcDateTime };
                db.Add(view);
            }

            view.Query = kept;
            return view;
        }, cancellationToken);
    }
}
