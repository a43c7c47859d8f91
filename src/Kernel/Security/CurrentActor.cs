using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace PanjinPropertyCms.Kernel.Security;

/// <summary>The actor at hand: the request's person, or the one that a job or command declared.</summary>
public sealed class CurrentActor(IHttpContextAccessor http)
{
    private static readonly AsyncLocal<Actor?> Declared = new();

    public Actor Actor => Declared.Value ?? OfRequest(http.HttpContext);

    /// <summary>Declares the system as actor for what follows in this flow, under a name that tells which job it is.</summary>
    public static void DeclareSystem(string name) => Declared.Value = Actor.System(name);

    private static Actor OfRequest(HttpContext? context)
    {
        var origin = context?.Connection.RemoteIpAddress?.ToString();
        if (context?.User is not { Identity.IsAuthenticated: true } user)
        {
            return new Actor(null, "访客", false, null, origin);
        }

        var id = Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var parsed) ? parsed : (Guid?)null;
        return new Actor(id, user.Identity.Name ?? "未知用户", false, user, origin);
    }
}
