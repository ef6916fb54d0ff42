/** Portuguese. */
import type { Cues } from './cue.ts';

export const pt: Cues = {
	negated: `>nao, <nao, >sem, >nenhum*, >nunca, >nem, >ainda nao, <ainda nao, >tampouco, >nao reivindicad*, >nao possui*, >nao temos, >nao somos, <nao obtid*, <nao certificad*, >proibid*, >nao usar`,
	expired: `vencid*, expirad*, <venceu, <expirou, <caducad*, >anteriormente, <revogad*, <nao renovad*, <fora de validade`,
	requirement: `exigid*, >exige, >exigir, obrigatori*, requerid*, requisito*, desejave*, >deve, >devem, >devera*, necessari*, <necessari*, >diferencial, <diferencial, >licitante*, >contratada, >comprovar, >comprovacao, >imprescindivel, >voces tem, >voce tem, <ou equivalente, <ou similar, >candidat*, >procuramos, >preferencialmente, <sera um diferencial, >pergunte, >solicite, >verifique, >a empresa possui, >sua empresa possui, >precisa ter, >conhecimento*, >experiencia em`,
	service: `>ajud*, >auxili*, assessoria*, consultor*, treinamento*, >treinamento*, curso*, >curso*, formacao*, implementacao*, >implementar, implantacao*, >implantar, >obtenha, >obter^2, >obtencao^2, >conquiste, >conquistar^2, >certifique, auditoria*, >auditor*, diagnostico*, >acompanh*, >prepar* para, preparacao*, <custo*, >custo*, >preco*, >quanto custa, >para sua empresa, <para sua empresa, >sua empresa^1, >servicos de, >alcance, >alcancar^2, >adequacao, adequacao*`,
	third: `data center*, datacenter*, centro de dados, centros de dados, servidor*, >hospedad*, <hospedad*, hospedagem, alojamento, >alojad*, hosting, infraestrutura*, nuvem^1, cloud^2, >fornecedor*^2, <fornecedor*^1, >provedor*^1, <provedor*^1, >armazenad*, <armazenad*, armazenamento, >operador*^2, suboperador*, >gateway, gateway*, >processador*, >processad*, pagamento*^1, >cliente*^1, >nossos clientes, >parceiro*^2, >empregador, >fabricante*, >fabricad*, >laboratorio*, <laboratorio*, >atuei em, >empresa cliente, >em empresa, >para uma empresa, rede^2, >subcontratante*, subcontratante*, nosso fornecedor, nossos fornecedores, nosso provedor, provedor de nuvem, provedor de hospedagem, fornecedor de alojamento`,
	process: `em andamento, <em andamento, >em andamento, em processo, >em processo de, em curso, >a caminho, >rumo a, >rumo, planejad*, planead*, previst*, <previst*, >objetivo*, <objetivo*, >meta, <meta, >buscando, >busca d*, >preparando, >em preparacao, <em preparacao, >em breve, <em breve, >roadmap, pendente*, <pendente*, >prazo, <prazo, >iniciad*, <iniciad*, >trabalhando, >estamos trabalhando, >processo de certificacao, >futur*, <futur*, <solicitad*, <ate o final, >pretend*, <responsavel, <em implementacao, >em implementacao, >em fase de, >proximo passo`,
	compliant: `conforme, >conforme, conformidade, >cumpr*, >em conformidade com, <em conformidade, >alinhad*, <alinhad*, alinhamento, >basead*, >segundo, >de acordo com, >seguindo, >segue, >norma, >normas, >padroes, >padrao, >boas praticas, >praticas, <compativ*, >compativ*, <ready, >inspirad*, >aderente*, <aderente*, aderencia, <compliant, >requisitos da, >principios, >respeit*, >adequad*, >atende*, >controles, >diretrizes, >sob, >atende aos requisitos, >cumpre os requisitos, >atende os requisitos, >atendemos aos requisitos`,
	holds: `certificad*, >certificad*, certificacao, certificacoes, >certificacao, acreditad*, acreditacao, >membro, membro, >associad*, associad*, >parceiro, parceiro^1, <partner, homologad*, selo*, >selo*, registrad*, >conquist*, conquistou, >obtivemos, >obteve, obtid*, >possuimos, >possui^2, >contamos com, >detentor*, qualificad*, autorizad*, credenciad*, auditad*, avaliad*, reconhecid*, <vigente, <ativa, >relatorio, >temos, >titular`,
	label: `<empresa, >empresa^3`,
	about: `>ex., >exemplo, >exemplos, >por exemplo, >p. ex., >o que e, >por que, >como se, >pode uma, >informe, >insira, >digite`,
	generic: `<e uma norma, <e a norma, <e um padrao, <e um, <e uma, <e o, <e a, <significa, <define, <estabelece, <permite, <garante, <demonstra, <exige, >guia, <guia, >uma empresa, >empresas certificadas, >as empresas, >empresas que, >fornecedores com, >qualquer empresa, >se voce, >se sua, >a norma, >artigo, <artigo, >lei, >regulamento, <regulamento, >art., <e emitida, <e concedida, <consiste, <e realizada, <e obtida`,
	staff: `equipe*, equipa*, especialistas, consultores, engenheiros, auditores, profissionais, colaboradores, tecnicos`,
	product: `produto*, software, plataforma*, soluc*^1, aplicativo, sistema^1, ferramenta*`,
	own: `somos, nos, noss*, contamos, temos, sou, meu, minha`,
	none: `nao so, nao apenas, nao somente, sem compromisso, sem custo, nao hesite, sem duvida, servico ao cliente, atendimento ao cliente`,
	and: `e, bem como, assim como, alem de`,
	or: `ou`,
	until: `valid* ate, vigente ate, ate, vence em, vencimento, validade, expira em`,
	since: `desde, obtid* em, emitid* em, em`,
};
