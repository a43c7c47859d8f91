using System.Text;
using QRCoder;

namespace PanjinPropertyCms.Presentation.Qr;

/// <summary>Draws codes in the site's colours.</summary>
public static class QrSvg
{
    /// <summary>The picture as SVG markup.</summary>
    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return new SvgQRCode(data).GetGraphic(8, "#073f47", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    /// <summary>The picture as the address of an <c>img</c>: for what must not be asked for by an address of its own, such as a secret.</summary>
    public static string DataUriOf(string text) => "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Of(text)));
}
