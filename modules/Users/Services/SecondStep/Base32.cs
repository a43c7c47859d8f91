using System.Text;

namespace PanjinPropertyCms.Users.Services.SecondStep;

/// <summary>Base32 without padding (RFC 4648, 6), in which authenticator apps take their secrets.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    internal static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        int buffer = 0, bits = 0;
        foreach (var b in bytes)
        {
            (buffer, bits) = ((buffer << 8 | b) & 0xFFFF, bits + 8);
            for (; bits >= 5; bits -= 5)
            {
                text.Append(Alphabet[buffer >> (bits - 5) & 31]);
            }
        }

        return bits > 0 ? text.Append(Alphabet[buffer << (5 - bits) & 31]).ToString() : text.ToString();
    }

    /// <exception cref="FormatException">A character is not of the alphabet.</exception>
    internal static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        int buffer = 0, bits = 0;
        foreach (var c in text)
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            (buffer, bits) = value < 0 ? throw new FormatException("Not base32.") : ((buffer << 5 | value) & 0xFFFF, bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
