namespace PanjinPropertyCms.Kernel.Audit;

/// <summary>The words of the kernel's own actions.</summary>
internal static class KernelAuditWords
{
    internal static readonly Dictionary<string, string> Actions = new()
    {
        ["content.create"] = "新建内容",
        ["content.edit"] = "修改草稿",
        ["content.submit"] = "送审",
        ["content.publish"] = "发布",
        ["content.schedule"] = "定时",
        ["content.withdraw"] = "撤下",
        ["content.supersede"] = "以新代旧",
        ["content.remove"] = "删除",
        ["content.restore"] = "恢复旧版",
        ["content.address"] = "改网址",
        ["content.owner"] = "换负责人",
        ["content.return"] = "退回修改",
        ["content.schedule.refused"] = "定时没有成功",
        ["content.mask"] = "遮盖个人号码",
        ["content.numbers.public"] = "确认号码可以公开",
        ["content.import"] = "导入",
        ["content.reimport"] = "再次导入",
        ["feature.enable"] = "启用功能",
        ["feature.disable"] = "停用功能",
        ["settings.save"] = "修改设置",
        ["settings.reset"] = "恢复默认设置",
        ["settings.restore"] = "恢复旧设置",
        ["audit.verify"] = "核对审计日志",
        ["audit.export"] = "导出审计日志",
        ["backup.create"] = "备份",
        ["backup.settings"] = "修改备份设置",
        ["backup.download"] = "下载备份",
        ["job.run"] = "立即运行定时任务",
        ["outbox.retry"] = "重发消息",
        ["personal.reveal"] = "查看个人信息",
    };

    internal static readonly Dictionary<string, string> Kinds = new()
    {
        ["Feature"] = "功能",
        ["Setting"] = "设置",
        ["AuditEntry"] = "审计日志",
        ["Backup"] = "备份",
        ["Job"] = "定时任务",
        ["OutboxMessage"] = "外发消息",
    };
}
