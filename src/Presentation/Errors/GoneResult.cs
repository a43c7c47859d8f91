using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Presentation.Errors;

/// <summary>What to answer where an address does not lead to a readable item.</summary>
public static class LookupResults
{
    /// <summary>301, 404 or 410 with its reason; null when it was found.</summary>
    public static IActionResult? ToResult(this ContentLookup lookup, Controller controller)
    {
        switch (lookup)
        {
            case ContentLookup.Found:
                return null;
            case ContentLookup.Moved moved:
                return controller.RedirectPermanent(controller.Url.Content("~" + moved.Url));
            case ContentLookup.Gone gone:
                controller.Response.StatusCode = StatusCodes.Status410Gone;
                return controller.View("Error", new ErrorPageModel(StatusCodes.Status410Gone, $"“{gone.Title}”已经撤下", $"撤下原因：{gone.Reason}", null));
            default:
                return controller.NotFound();
        }
    }
}
