using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PanjinPropertyCms.Users.Services.SecondStep;

/// <summary>
/// The six digits of an authenticator app (RFC 6238 over RFC 4226). Identity's own provider reads the wall clock and does not tell
/// which step a code belonged to; without the step a code could be used twice.
/// </summary>
internal static class Totp
{
    internal const int Digits = 6;
    internal const int StepSeconds = 30;

    /// <summary>Steps before and after the present one that count too: clocks differ, and people type slowly.</summary>
    internal const int Tolerance = 1;

    private const int KeyBytes = 20;

    internal static string NewKey() => Base32.Encode(RandomNumberGenerator.GetBytes(KeyBytes));

    internal static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <param name="key">In base32.</param>
    internal static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 names HMAC-SHA-1, and no app can be told otherwise with certainty; HMAC does not rest on collisions.
        var hash = HMACSHA1.HashData(Base32.Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed, later than the last one that was accepted; null when there is none.</summary>
    internal static long? Match(string key, string code, DateTimeOffset now, long lastStep)
    {
        var typed = Encoding.UTF8.GetBytes(Normal(code));
        long? found = null;
        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeAt(key, step)), typed) && step > lastStep)
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>As apps take it from a picture (the key URI format that all of them read).</summary>
    internal static string Address(string issuer, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits}&period={StepSeconds}";

    /// <summary>Apps show a gap in the middle, and input methods may type full-width digits.</summary>
    private static string Normal(string code) => string.Concat(code.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
