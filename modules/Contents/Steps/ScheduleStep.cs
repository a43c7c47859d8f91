using System.Globalization;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Steps;

/// <summary>Empty fields take the schedule away.</summary>
internal sealed class ScheduleStep(ScheduleContent schedule) : ItemStep
{
    internal override string Key => "schedule";

    internal override ContentMove Move => ContentMove.Schedule;

    internal override string Title => "定时";

    internal override string? Fields => "_Schedule";

    internal override string Consequence(DeskItem desk, StepForm form) =>
        "到时间后一分钟内自动发布或撤下，按本市时间。到时间发布的是那时最新的一版。发布不成时，工作台和这一条的页面上会写明原因，不再重试。要取消定时，把日期和时间都清空再保存。";

    internal override StepForm Start(DeskItem desk, StepForm asked) => base.Start(desk, asked) with
    {
        PublishDay = Day(desk.Item.PublishAtUtc), PublishTime = Time(desk.Item.PublishAtUtc),
        WithdrawDay = Day(desk.Item.WithdrawAtUtc), WithdrawTime = Time(desk.Item.WithdrawAtUtc),
    };

    internal override async Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken)
    {
        var publish = CityTimeInput.Read(form.PublishDay, form.PublishTime, "发布", "Publish");
        var withdraw = CityTimeInput.Read(form.WithdrawDay, form.WithdrawTime, "撤下", "Withdraw");
        return publish.Done && withdraw.Done
            ? await schedule.RunAsync(id, form.Revision, publish.Value, withdraw.Value, cancellationToken)
            : Outcome<ContentItem>.Refused([.. publish.Refusals, .. withdraw.Refusals]);
    }

    internal override string Said(ContentItem item) => item.PublishAtUtc is null && item.WithdrawAtUtc is null ? "已经没有定时了。" : $"定时已保存：{ItemWords.Waiting(item)}。";

    private static string? Day(DateTime? utc) => utc is { } at ? CityClock.ToCity(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? Time(DateTime? utc) => utc is { } at ? CityClock.ToCity(at).ToString("HH:mm", CultureInfo.InvariantCulture) : null;
}
