namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>What a check of the audit log found.</summary>
/// <param name="Seals">How many seals were looked at.</param>
/// <param name="Sealed">Rows under them.</param>
/// <param name="Open">Rows that are not sealed yet, about which nothing can be said.</param>
/// <param name="Break">The first thing that is wrong, or null.</param>
internal sealed record AuditVerdict(long Seals, long Sealed, long Open, AuditBreak? Break)
{
    public override string ToString() => Break is { } wrong
        ? $"审计日志不一致：{wrong}。请保留现场，不要清理数据，把数据文件夹和数据库备份后交系统管理员和审计人员查看。"
        : $"审计日志一致：{Seals} 次封存、{Sealed} 条记录没有被改动、删除或插入；还有 {Open} 条未封存。";
}

/// <param name="Kind">What happened.</param>
/// <param name="Id">The row, or the number of the seal where <see cref="OfSeal"/>.</param>
internal sealed record AuditBreak(AuditBreakKind Kind, long Id, bool OfSeal = false)
{
    public override string ToString() => $"{(OfSeal ? $"第 {Id} 号封存" : $"第 {Id} 条")}起不一致：被{Kind switch { AuditBreakKind.Deleted => "删除", AuditBreakKind.Inserted => "插入", _ => "改动" }}";
}

internal enum AuditBreakKind
{
    Changed,
    Deleted,
    Inserted,
}
