using Microsoft.AspNetCore.Authentication;

namespace PanjinPropertyCms.Users.Services.Sessions;

/// <summary>Where the cookie carries the id of its session: beside the principal, which is made anew every minute.</summary>
internal static class SessionCookie
{
    private const string Key = "panjin.session";

    internal static void Note(AuthenticationProperties properties, Guid sessionId) => properties.Items[Key] = sessionId.ToString();

    internal static Guid? Read(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(Key, out var text) == true && Guid.TryParse(text, out var id) ? id : null;
}
