using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Recipes;

namespace PanjinPropertyCms.Kernel.Calendar;

/// <summary>Recipe step <c>calendar</c>: holidays, make-up days and half days by year.</summary>
internal sealed class CalendarStep(CmsDbContext db, IChangeLog changes) : IRecipeStep
{
    public string Name => "calendar";

    public async Task RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var file = await context.ReadFileAsync<CalendarFile>("file", cancellationToken);
        var known = await db.Set<CalendarDay>().ToDictionaryAsync(d => d.Date, cancellationToken);
        foreach (var year in file.Years.Values)
        {
            foreach (var holiday in year.Holidays)
            {
                for (var day = holiday.From; day <= holiday.To; day = day.AddDays(1))
                {
                    Put(day, CalendarDayKind.Holiday, holiday.Name);
                }
            }

            year.Workdays?.ToList().ForEach(d => Put(d, CalendarDayKind.Workday, "调休上班"));
            year.HalfDays?.ToList().ForEach(d => Put(d, CalendarDayKind.HalfDay, "半天"));
        }

        changes.Append(CalendarDay.ChangeKind, Guid.Empty);

        void Put(DateOnly date, CalendarDayKind kind, string name)
        {
            if (!known.TryGetValue(date, out var day))
            {
                known[date] = day = db.Add(new CalendarDay { Date = date }).Entity;
            }

            (day.Kind, day.Name) = (kind, name);
        }
    }

    private sealed record CalendarFile(IReadOnlyDictionary<string, YearRow> Years);

    private sealed record YearRow(IReadOnlyList<HolidayRow> Holidays, IReadOnlyList<DateOnly>? Workdays, IReadOnlyList<DateOnly>? HalfDays);

    private sealed record HolidayRow(DateOnly From, DateOnly To, string Name);
}
