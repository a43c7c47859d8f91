using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Regulations.Models;

/// <summary>How levels, relations and validity are called, and which colour stands beside the word.</summary>
public static class RegulationWords
{
    public static string Word(this RegulationLevel level) => level switch
    {
        RegulationLevel.Law => "法律",
        RegulationLevel.AdministrativeRegulation => "行政法规",
        RegulationLevel.JudicialInterpretation => "司法解释",
        RegulationLevel.LocalRegulation => "地方性法规",
        RegulationLevel.Rule => "规章",
        RegulationLevel.NormativeDocument => "规范性文件",
        _ => "政策文件",
    };

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
    public static string Word(this RelationKind kind) => kind switch
    {
        RelationKind.Amends => "修改的文件",
        RelationKind.Repeals => "废止的文件",
        RelationKind.RepealsPartly => "部分废止的文件",
        RelationKind.Supersedes => "代替的文件",
        RelationKind.Interprets => "解释的文件",
        _ => "依据的文件",
    };

    /// <summary>The relation as the other's page tells it.</summary>
    public static string PassiveWord(this RelationKind kind) => kind switch
    {
        RelationKind.Amends => "修改它的文件",
        RelationKind.Repeals => "废止它的文件",
        RelationKind.RepealsPartly => "部分废止它的文件",
        RelationKind.Supersedes => "代替它的文件",
        RelationKind.Interprets => "解释它的文件",
        _ => "以它为依据的文件",
    };

    /// <summary>The value of schema.org's <c>legislationLegalForce</c>.</summary>
    public static string LegalForce(this Validity validity) => validity switch
    {
        Validity.InForce or Validity.Amended => "InForce",
        Validity.PartlyRepealed => "PartiallyInForce",
        _ => "NotInForce",
    };
}
