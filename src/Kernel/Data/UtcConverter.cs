using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>Times are UTC in code and in the database; what comes back says so.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    v => v.Kind == DateTimeKind.Utc ? v : DateTime.SpecifyKind(v, DateTimeKind.Utc),
    v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
