[assembly: Module("Regulations", "政策法规", Description = "法律、条例、司法解释和本市文件：条文定位、有效性、引用", Category = "内容", Dependencies = ["Site", "Media"])]
