using CsCheck;
using PanjinPropertyCms.Kernel.Calendar;

namespace PanjinPropertyCms.Unit.Kernel;

public sealed class WorkingDaysTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 800].Select(i => new DateOnly(2025, 6, 1).AddDays(i));

    private static readonly Gen<WorkingDays> AnyCalendar = Gen.Dictionary(AnyDay, Gen.Enum<CalendarDayKind>())[0, 120].Select(d => new WorkingDays(d));

    [Fact]
    public void Counting_starts_on_the_day_after()
    {
        var days = new WorkingDays(new Dictionary<DateOnly, CalendarDayKind>());
        Assert.Equal(Monday, days.Add(Monday, 0));
        Assert.Equal(Monday.AddDays(1), days.Add(Monday, 1));
        Assert.Equal(Monday.AddDays(7), days.Add(Monday, 5));
        Assert.Equal(5, days.CountBetween(Monday, Monday.AddDays(7)));
    }

    [Fact]
    public void Holidays_make_up_days_and_half_days_count_as_they_are()
    {
        var days = new WorkingDays(new Dictionary<DateOnly, CalendarDayKind>
        {
            [Monday.AddDays(1)] = CalendarDayKind.Holiday,
            [Monday.AddDays(2)] = CalendarDayKind.HalfDay,
            [Monday.AddDays(3)] = CalendarDayKind.HalfDay,
            [Monday.AddDays(5)] = CalendarDayKind.Workday,
        });
        Assert.False(days.IsWorkingDay(Monday.AddDays(1)));
        Assert.True(days.IsWorkingDay(Monday.AddDays(5)));
        Assert.Equal(Monday.AddDays(3), days.Add(Monday, 1));
        Assert.Equal(Monday.AddDays(5), days.Add(Monday, 3));
        Assert.Equal(0, days.CountBetween(Monday, Monday.AddDays(2)));
        Assert.Equal(1, days.CountBetween(Monday, Monday.AddDays(3)));
        Assert.Equal(Monday.AddDays(2), days.SameOrNext(Monday.AddDays(1)));
    }

    [Fact]
    public void As_many_days_as_were_added_lie_between() => Gen.Select(AnyCalendar, AnyDay, Gen.Int[0, 90])
        .Sample((days, start, count) => Assert.Equal(count, days.CountBetween(start, days.Add(start, count))));

    [Fact]
    public void The_end_is_the_first_day_on_which_the_count_is_full() => Gen.Select(AnyCalendar, AnyDay, Gen.Int[1, 60])
        .Sample((days, start, count) =>
        {
            var end = days.Add(start, count);
            Assert.True(days.IsWorkingDay(end));
            Assert.True(days.CountBetween(start, end.AddDays(-1)) < count);
        });

    [Fact]
    public void More_days_never_end_earlier() => Gen.Select(AnyCalendar, AnyDay, Gen.Int[0, 60], Gen.Int[0, 10])
        .Sample((days, start, count, more) =>
        {
            Assert.True(days.Add(start, count) <= days.Add(start, count + more));
            Assert.True(days.Add(start, count) <= days.Add(start.AddDays(more), count));
        });

    [Fact]
    public void A_term_ends_on_a_working_day_and_never_before() => Gen.Select(AnyCalendar, AnyDay).Sample((days, day) =>
    {
        var end = days.SameOrNext(day);
        Assert.True(end >= day && days.IsWorkingDay(end));
        Assert.Equal(0, Enumerable.Range(0, end.DayNumber - day.DayNumber).Count(i => days.IsWorkingDay(day.AddDays(i))));
    });

    [Fact]
    public void A_calendar_without_working_days_is_a_mistake_and_no_endless_search()
    {
        var none = new WorkingDays(Enumerable.Range(0, 12_000).ToDictionary(i => Monday.AddDays(i), _ => CalendarDayKind.Holiday));
        Assert.Throws<InvalidOperationException>(() => none.Add(Monday, 1));
        Assert.Throws<InvalidOperationException>(() => none.SameOrNext(Monday));
        Assert.Throws<ArgumentOutOfRangeException>(() => none.Add(Monday, -1));
    }
}
