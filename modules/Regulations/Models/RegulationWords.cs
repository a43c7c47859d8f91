using PanjinPropertyCms.Presentation.Forms;
using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Regulations.Models;

/// <summary>How levels, relations and validity are called, and which colour stands beside the word.</summary>
public static class RegulationWords
{
    /// <summary>As its annotation says: <c>规范性文件</c>.</summary>
    public static string Word(this RegulationLevel level) => EnumWords.Of(level);

    public static string Word(this Validity validity) => validity switch
    {
        Validity.NotYetInForce => "尚未生效",
        Validity.InForce => "现行有效",
        Validity.Amended => "已被修改",
        Validity.PartlyRepealed => "部分失效",
        Validity.Expired => "已失效",
        _ => "已废止",
    };

    /// <summary>The class of the tag: ok, warn or bad.</summary>
    public static string Tone(this Validity validity) => validity switch
    {
        Validity.InForce => "ok",
        Validity.Expired or Validity.Repealed => "bad",
        _ => "warn",
    };

    public static Standing Standing(this Validity validity) => validity switch
    {
        Validity.NotYetInForce => Search.Contracts.Standing.NotYet,
        Validity.Expired or Validity.Repealed => Search.Contracts.Standing.Ended,
        Validity.Amended or Validity.PartlyRepealed => Search.Contracts.Standing.Changed,
        _ => Search.Contracts.Standing.Current,
    };

    /// <summary>The relation as its own page tells it.</summary>
    public static string Word(this RelationKind kind) => $"{EnumWords.Of(kind)}的文件";

    /// <summary>The relation as the other's page tells it.</summary>
    public static string PassiveWord(this RelationKind kind) => kind == RelationKind.BasedOn ? "以它为依据的文件" : $"{EnumWords.Of(kind)}它的文件";

    /// <summary>The value of schema.org's <c>legislationLegalForce</c>.</summary>
    public static string LegalForce(this Validity validity) => validity switch
    {
        Validity.InForce or Validity.Amended => "InForce",
        Validity.PartlyRepealed => "PartiallyInForce",
        _ => "NotInForce",
    };
}
