using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Calendar;

/// <summary>A day that differs from its weekday: a holiday, a make-up working day (调休上班), or a half day.</summary>
public sealed class CalendarDay : IEntityTypeConfiguration<CalendarDay>
{
    public const string ChangeKind = "Calendar";

    public DateOnly Date { get; init; }

    public CalendarDayKind Kind { get; set; }

    /// <summary>For people: 国庆节.</summary>
    public string Name { get; set; } = "";

    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.HasKey(d => d.Date);
        builder.Property(d => d.Date).ValueGeneratedNever();
    }
}

/// <summary>What a listed day is.</summary>
public enum CalendarDayKind
{
    Holiday,
    Workday,
    HalfDay,
}
