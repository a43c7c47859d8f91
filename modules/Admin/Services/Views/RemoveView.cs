using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Models;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Admin.Services.Views;

/// <summary>Forgets one of the person's own views. The list and its rows stay.</summary>
internal sealed class RemoveView(CmsDbContext db, IUnitOfWork work, CurrentActor current)
{
    public Task<Outcome<SavedView>> RunAsync(Guid id, CancellationToken cancellationToken) =>
        work.RunAsync<Outcome<SavedView>>(async token =>
        {
            var view = await db.Set<SavedView>().SingleOrDefaultAsync(v => v.Id == id && v.UserId == current.Actor.Id, token);
            if (view is null)
            {
                return Refusal.NotFound("这个视图");
            }

            db.Remove(view);
            return view;
        }, cancellationToken);
}
