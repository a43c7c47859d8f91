using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Privacy;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Sets when an item is published or withdrawn by itself, or that it is not. The job does it within a minute of that time.</summary>
public sealed class ScheduleContent(ContentChange change, IContentStore store, PersonalNumbersAreMeant numbers, TimeProvider time)
{
    public async Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, DateTime? publishAtUtc, DateTime? withdrawAtUtc, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (publishAtUtc <= now || withdrawAtUtc <= now)
        {
            return new Refusal("schedule.past", "定时的时间要晚于现在。", "PublishDay");
        }

        if (withdrawAtUtc <= publishAtUtc)
        {
            return new Refusal("schedule.order", "撤下的时间要晚于发布的时间。", "WithdrawDay");
        }

        // The job that publishes at that time could ask nobody.
        if (publishAtUtc is not null && await store.ReadLatestAsync(id, cancellationToken) is { } record && await numbers.RefusalAsync(record, cancellationToken) is { } unmasked)
        {
            return unmasked;
        }

        return await change.RunAsync(id, revision, "content.schedule", (item, _) =>
        {
            if (Senseless(item, publishAtUtc, withdrawAtUtc) is { } refusal)
            {
                return Task.FromResult<Refusal?>(refusal);
            }

            item.PublishAtUtc = publishAtUtc;
            item.WithdrawAtUtc = withdrawAtUtc;
            item.ScheduleProblem = null;
            return Task.FromResult<Refusal?>(null);
        }, $"{publishAtUtc:u} – {withdrawAtUtc:u}", cancellationToken, move: ContentMove.Schedule);
    }

    private static Refusal? Senseless(ContentItem item, DateTime? publishAtUtc, DateTime? withdrawAtUtc) =>
        publishAtUtc is not null && ContentMove.Publish.Hindrance(item) is { } published ? published with { Field = "PublishDay" }
        : withdrawAtUtc is not null && publishAtUtc is null && ContentMove.Withdraw.Hindrance(item) is { } hidden ? hidden with { Field = "WithdrawDay" }
        : null;
}
