using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Search.Models;

/// <summary>The class of the tag that stands beside the word for the standing.</summary>
public static class StandingTone
{
    public static string Tone(this Standing standing) => standing switch
    {
        Standing.Current => "ok",
        Standing.Ended => "bad",
        _ => "warn",
    };
}
