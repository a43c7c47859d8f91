using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Contents.Steps;
using PanjinPropertyCms.Kernel.Submissions;

namespace PanjinPropertyCms.Contents.Lists;

/// <summary>Carries a step out for many items, each by itself: one that is refused or breaks holds up nobody.</summary>
internal sealed class BulkRun(ILogger<BulkRun> log)
{
    internal async Task<BulkReport> RunAsync(ItemStep step, IReadOnlyList<BulkChoice> choices, StepForm form, CancellationToken cancellationToken)
    {
        var done = 0;
        var refused = new List<(string Reason, Guid Id)>();
        foreach (var choice in choices)
        {
            if (await OneAsync(step, choice, form, cancellationToken) is { } reason)
            {
                refused.Add((reason, choice.Id));
            }
            else
            {
                done++;
            }
        }

        return new BulkReport(step.Title, done, refused.GroupBy(r => r.Reason).ToDictionary(g => g.Key, g => (IReadOnlyList<Guid>)[.. g.Select(r => r.Id)]));
    }

    /// <returns>Why it was not done; null when it was.</returns>
    private async Task<string?> OneAsync(ItemStep step, BulkChoice choice, StepForm form, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await step.RunAsync(choice.Id, form with { Revision = choice.Revision }, cancellationToken);
            return outcome.Done ? null : string.Concat(outcome.Refusals.Select(r => r.Message));
        }
        catch (Exception error) when (error is not (OperationCanceledException or RepeatedSubmissionException))
        {
            log.LogError(error, "{Step} of {Item} failed", step.Key, choice.Id);
            return "出了意外，没有做成。请打开这一条单独再试；还不行请告诉运维人员。";
        }
    }
}
