using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>What the module's controllers say alike.</summary>
internal static class ConsolePages
{
    /// <summary>Titles the page and puts it at the end of the way that leads to it.</summary>
    internal static void Name(this PageHead head, string title, params (string Text, string Path)[] way)
    {
        (head.Title, head.NoIndex) = (title, true);
        foreach (var (text, path) in way)
        {
            head.Breadcrumb.Add(new Crumb(text, path));
        }

        head.Breadcrumb.Add(new Crumb(title, null));
    }

    /// <summary>404 for what is not there or out of scope, 403 without the right; null for anything that the page can say itself.</summary>
    internal static IActionResult? Closed(this ControllerBase controller, IOutcome outcome) => outcome.Done ? null : outcome.Refusals[0].Code switch
    {
        Refusal.NotFoundCode => controller.NotFound(),
        Refusal.ForbiddenCode => controller.Forbid(),
        _ => null,
    };

    /// <summary>Notes for the next page what was done, or why it was refused.</summary>
    internal static void Tell(this Controller controller, IOutcome outcome, string done) =>
        controller.TempData[outcome.Done ? "Status" : "Refused"] = outcome.Done ? done : string.Concat(outcome.Refusals.Select(r => r.Message));
}
