using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace PanjinPropertyCms.Kernel.Outcomes;

/// <summary>The two ways in which a refusal reaches a reader: beside the form's fields, or as problem details (RFC 9457).</summary>
public static class OutcomeResults
{
    /// <summary>Puts every refusal at its field.</summary>
    /// <returns><see cref="IOutcome.Done"/>, so that a controller can write <c>if (outcome.Into(ModelState))</c>.</returns>
    public static bool Into(this IOutcome outcome, ModelStateDictionary modelState)
    {
        foreach (var refusal in outcome.Refusals)
        {
            modelState.AddModelError(refusal.Field ?? "", refusal.Message);
        }

        return outcome.Done;
    }

    /// <summary>403, 404 or 409 by the first refusal's code, otherwise 422.</summary>
    public static IResult ToProblem(this IOutcome outcome)
    {
        var first = outcome.Refusals[0];
        var status = first.Code switch
        {
            Refusal.ForbiddenCode => StatusCodes.Status403Forbidden,
            Refusal.NotFoundCode => StatusCodes.Status404NotFound,
            Refusal.StaleCode => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return Results.Problem(first.Message, statusCode: status, title: first.Message,
            extensions: new Dictionary<string, object?> { ["reasons"] = outcome.Refusals });
    }
}
