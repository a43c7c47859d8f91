using System.Collections.Frozen;

namespace PanjinPropertyCms.Kernel.Calendar;

/// <summary>
/// Counts working days with holidays, make-up days and half days. Counting starts on the day after the event
/// (《民法典》第二百零一条) and is done in halves, so that two half days make one.
/// </summary>
public sealed class WorkingDays(IReadOnlyDictionary<DateOnly, CalendarDayKind> exceptions)
{
    /// <summary>A calendar without a single working day for so long is a mistake; the search stops.</summary>
    private const int LongestSearchDays = 3660;

    private readonly FrozenDictionary<DateOnly, CalendarDayKind> _exceptions = exceptions.ToFrozenDictionary();

    public bool IsWorkingDay(DateOnly day) => Halves(day) > 0;

    /// <summary>The day on which the given number of working days is full, counted from the day after <paramref name="start"/>. Zero is the start itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workingDays"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The calendar holds no working day for ten years.</exception>
    public DateOnly Add(DateOnly start, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var missing = workingDays * 2;
        var day = start;
        var idle = 0;
        while (missing > 0)
        {
            day = day.AddDays(1);
            var halves = Halves(day);
            idle = halves == 0 ? idle + 1 : 0;
            if (idle > LongestSearchDays)
            {
                throw NoWorkingDay();
            }

            missing -= halves;
        }

        return day;
    }

    /// <summary>Full working days after <paramref name="start"/> up to and including <paramref name="end"/>; 0 when the end is not later.</summary>
    public int CountBetween(DateOnly start, DateOnly end)
    {
        var halves = 0;
        for (var day = start.AddDays(1); day <= end; day = day.AddDays(1))
        {
            halves += Halves(day);
        }

        return halves / 2;
    }

    /// <summary>The day itself, or the next working day: a term that ends on a holiday ends on the working day after it (《民法典》第二百零三条).</summary>
    public DateOnly SameOrNext(DateOnly day)
    {
        var latest = day.AddDays(LongestSearchDays);
        while (!IsWorkingDay(day))
        {
            day = day < latest ? day.AddDays(1) : throw NoWorkingDay();
        }

        return day;
    }

    private static InvalidOperationException NoWorkingDay() => new("工作日历里连续十年没有工作日，请检查节假日设置。");

    /// <summary>Working halves of a day: 0, 1 or 2.</summary>
    private int Halves(DateOnly day) => _exceptions.TryGetValue(day, out var kind)
        ? kind switch { CalendarDayKind.Holiday => 0, CalendarDayKind.HalfDay => 1, _ => 2 }
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 2;
}
