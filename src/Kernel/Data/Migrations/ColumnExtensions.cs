using FluentMigrator.Builders;
using FluentMigrator.Infrastructure;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>The column types of this site in its own words, equal to what EF Core maps on both providers.</summary>
public static class ColumnExtensions
{
    /// <summary>Text without a length: limits are the part's annotations, which can say what is wrong.</summary>
    public static TNext AsText<TNext>(this IColumnTypeSyntax<TNext> column)
        where TNext : IFluentSyntax => column.AsString(int.MaxValue);

    /// <summary>A time in UTC.</summary>
    public static TNext AsUtc<TNext>(this IColumnTypeSyntax<TNext> column)
        where TNext : IFluentSyntax => column.AsDateTimeOffset();

    /// <summary>A key made by <c>Guid.CreateVersion7()</c>.</summary>
    public static TNext AsId<TNext>(this IColumnTypeSyntax<TNext> column)
        where TNext : IFluentSyntax => column.AsGuid();
}
