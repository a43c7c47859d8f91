using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PanjinPropertyCms.Users.Services.SecondStep;

/// <summary>A secret that was shown but not yet confirmed. It travels in the form, protected and bound to the person, so that opening the page writes nothing.</summary>
internal sealed class OfferedKey(IDataProtectionProvider provider)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    internal string Pack(Guid userId, string key) => Of(userId).Protect(key, Life);

    /// <returns>Null when it was tampered with, is too old or belongs to somebody else.</returns>
    internal string? Unpack(Guid userId, string? packed)
    {
        try
        {
            return packed is null ? null : Of(userId).Unprotect(packed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Of(Guid userId) => provider.CreateProtector("PanjinPropertyCms.Users.OfferedKey", userId.ToString()).ToTimeLimitedDataProtector();
}
