using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Calendar;

/// <summary>The one calendar of working days, for every module.</summary>
public interface IWorkingCalendar
{
    ValueTask<WorkingDays> GetAsync(CancellationToken cancellationToken);
}

/// <summary>Keeps the days in memory until the change log says that somebody edited them.</summary>
internal sealed class WorkingCalendar(IServiceScopeFactory scopes) : MemoryFollower, IWorkingCalendar
{
    private volatile WorkingDays? _days;

    public override string Name => "工作日历";

    public async ValueTask<WorkingDays> GetAsync(CancellationToken cancellationToken)
    {
        if (_days is { } known)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        return _days = new WorkingDays(await db.Set<CalendarDay>().AsNoTracking().ToDictionaryAsync(d => d.Date, d => d.Kind, cancellationToken));
    }

    protected override Task OnChangesAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(c => c.Kind == CalendarDay.ChangeKind))
        {
            _days = null;
        }

        return Task.CompletedTask;
    }
}
