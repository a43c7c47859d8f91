using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Kernel.Data;
using Polls.Models;

namespace Polls.Services;

internal sealed class PollsCard(CmsDbContext db) : IDashboardCard
{
    public string Permission => Permissions.Edit;

    public int Order => 400;

    public async Task<DashboardCard?> BuildAsync(CancellationToken cancellationToken) =>
        new("问卷征集", "/admin/polls") { Number = await db.Set<PollIndex>().CountAsync(cancellationToken), Unit = "件" };
}
