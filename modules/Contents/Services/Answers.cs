using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>Turns a refusal to open something into the status that says so.</summary>
internal static class Answers
{
    /// <summary>404 or 403; null for refusals that a page shows in words.</summary>
    internal static IActionResult? ToStatus(this IOutcome outcome, ControllerBase controller) => outcome.Refusals.FirstOrDefault()?.Code switch
    {
        Refusal.NotFoundCode => controller.NotFound(),
        Refusal.ForbiddenCode => controller.Forbid(),
        _ => null,
    };
}
