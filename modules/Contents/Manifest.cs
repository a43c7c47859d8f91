[assembly: Module("Contents", "内容", Description = "内容的公共接口", Category = "系统", AlwaysOn = true)]
