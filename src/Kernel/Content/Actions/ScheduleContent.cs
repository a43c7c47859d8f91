using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Privacy;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Sets when an item is published or withdrawn by itself. The job does it within a minute of that time.</summary>
public sealed class ScheduleContent(ContentChange change, IContentStore store, PersonalNumbersAreMeant numbers, TimeProvider time)
{
    public async Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, DateTime? publishAtUtc, DateTime? withdrawAtUtc, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (publishAtUtc <= now || withdrawAtUtc <= now)
        {
            return new Refusal("schedule.past", "定时的时间要晚于现在。", "PublishAt");
        }

        if (withdrawAtUtc <= publishAtUtc)
        {
            return new Refusal("schedule.order", "撤下的时间要晚于发布的时间。", "WithdrawAt");
        }

        // The job that publishes at that time could ask nobody.
        if (publishAtUtc is not null && await store.ReadLatestAsync(id, cancellationToken) is { } record && await numbers.RefusalAsync(record, cancellationToken) is { } unmasked)
        {
            return unmasked;
        }

        return await change.RunAsync(id, revision, "content.schedule", (item, _) =>
        {
            item.PublishAtUtc = publishAtUtc;
            item.WithdrawAtUtc = withdrawAtUtc;
            return Task.FromResult<Refusal?>(null);
        }, $"{publishAtUtc:u} – {withdrawAtUtc:u}", cancellationToken);
    }
}
